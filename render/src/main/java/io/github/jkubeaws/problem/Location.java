package io.github.jkubeaws.problem;

/** The place of a problem: a span of a file, or any other thing that can be named in one line. */
public sealed interface Location {

    /** Returns the place in one line, as the printer shows it after {@code at}. */
    String inOneLine();

    /**
     * A place in a text file.
     *
     * @param file the name as the user knows it
     * @param line the line, from 1
     * @param column the column, from 1, counted in code points as editors do
     * @param width how many code points are at fault, 1 or more
     * @param path the setting, such as {@code worker.nodePools[1].subnets[0]}; empty when there is none
     * @param sourceLine the line itself; empty when it is not known
     */
    record InFile(String file, int line, int column, int width, String path, String sourceLine) implements Location {

        @Override
        public String inOneLine() {
            String place = file + ':' + line + ':' + column;
            return path.isEmpty() ? place : place + "  (" + path + ')';
        }
    }

    /** A place that is not in a text file: a path, a flag, a stack and its resource, a call. */
    record Named(String name) implements Location {

        @Override
        public String inOneLine() {
            return name;
        }
    }

    /** No place at all; the message says everything. */
    record Nowhere() implements Location {

        @Override
        public String inOneLine() {
            return "";
        }
    }
}
