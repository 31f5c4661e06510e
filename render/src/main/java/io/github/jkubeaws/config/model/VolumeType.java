package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import java.util.Locale;

/** A kind of EBS volume. https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html */
public enum VolumeType implements Choice {
    /** General purpose, current generation. */
    GP3,
    /** General purpose, previous generation. */
    GP2,
    /** Provisioned IOPS, current generation. */
    IO2,
    /** Provisioned IOPS, previous generation. */
    IO1,
    /** Magnetic. */
    STANDARD;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether the number of operations a second is bought with the volume. */
    public boolean hasProvisionedIops() {
        return this == IO1 || this == IO2;
    }
}
