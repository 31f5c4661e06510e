package io.github.jkubeaws.config.yaml;

/** A constant that has a word in YAML. */
public interface Choice {

    /** Returns the word, as it is written in the file. */
    String word();
}
