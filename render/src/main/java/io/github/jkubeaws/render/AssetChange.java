package io.github.jkubeaws.render;

/** One step that changes the asset directory. Each is done as a whole or not at all. */
public sealed interface AssetChange {

    /** Returns the name of the file. */
    String name();

    /** Does it. */
    void in(AssetDirectory assets);

    /** A file that is not there yet; if it is after all, everything ends. */
    record Create(Asset asset) implements AssetChange {
        @Override
        public String name() {
            return asset.name();
        }

        @Override
        public void in(AssetDirectory assets) {
            assets.create(asset.name(), asset.content(), asset.mode());
        }
    }

    /** A file that takes the place of another. */
    record Replace(Asset asset) implements AssetChange {
        @Override
        public String name() {
            return asset.name();
        }

        @Override
        public void in(AssetDirectory assets) {
            assets.replace(asset.name(), asset.content(), asset.mode());
        }
    }

    /** A file that goes. */
    record Remove(String name) implements AssetChange {
        @Override
        public void in(AssetDirectory assets) {
            assets.remove(name);
        }
    }
}
