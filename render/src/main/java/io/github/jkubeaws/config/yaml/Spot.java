package io.github.jkubeaws.config.yaml;

/**
 * Where a setting stands, or would stand if it were there.
 *
 * @param path the setting as users name it, such as {@code worker.nodePools[1].subnets[0]}; empty for the whole file
 * @param line the line, from 1
 * @param column the column, from 1
 * @param width how many code points it takes on that line; 0 when no line is at fault
 */
public record Spot(String path, int line, int column, int width) {
    /** The file as such: where a setting of its top would stand, without a line of its own to show. */
    public static final Spot WHOLE_FILE = new Spot("", 1, 1, 0);

    /** Returns the place of a setting inside this one that has no place of its own. */
    public Spot inside(String name) {
        return new Spot(path.isEmpty() ? name : path + '.' + name, line, column, width);
    }
}
