package io.github.jkubeaws.config.yaml;

/**
 * A key that kube-aws had and that cannot work any more; it is recognised only to say so.
 *
 * @param name as older files have it
 * @param reason why it is gone, as a sentence without a full stop
 * @param instead what to write or do today; one {@code …} in it stands for the value that was written
 */
public record Retired(String name, String reason, String instead) {}
