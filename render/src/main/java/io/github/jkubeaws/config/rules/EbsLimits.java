package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.VolumeType;

/**
 * What EBS takes for one type of volume. https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html
 *
 * @param leastSize GiB
 * @param mostSize GiB
 * @param leastIops operations a second, where a number can be set
 * @param mostIops 0 where none can be set
 * @param iopsPerGib how many of them each GiB allows
 */
record EbsLimits(int leastSize, int mostSize, int leastIops, int mostIops, int iopsPerGib) {

    static EbsLimits of(VolumeType type) {
        return switch (type) {
            case GP3 -> new EbsLimits(1, 65_536, 3_000, 80_000, 500);
            case GP2 -> new EbsLimits(1, 16_384, 0, 0, 0);
            case IO2 -> new EbsLimits(4, 65_536, 100, 256_000, 1_000);
            case IO1 -> new EbsLimits(4, 16_384, 100, 64_000, 50);
            case STANDARD -> new EbsLimits(1, 1_024, 0, 0, 0);
        };
    }

    /** Returns the operations a second that a size allows. */
    int mostIops(int size) {
        return (int) Math.min(mostIops, (long) size * iopsPerGib);
    }

    /** Returns the size that so many operations a second need. */
    int leastSizeFor(int iops) {
        return (iops + iopsPerGib - 1) / iopsPerGib;
    }
}
