package io.github.jkubeaws.render;

import java.util.Arrays;

/**
 * A file that is to be written. Never shows what is in it.
 *
 * @param name its name in the asset directory
 * @param content what it holds
 * @param mode who may read it
 */
@SuppressWarnings("ArrayRecordComponent") // compared and shown by hand
public record Asset(String name, byte[] content, AssetDirectory.Mode mode) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Asset asset
                && name.equals(asset.name)
                && mode == asset.mode
                && Arrays.equals(content, asset.content);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "Asset[" + name + ", " + content.length + " bytes]";
    }
}
