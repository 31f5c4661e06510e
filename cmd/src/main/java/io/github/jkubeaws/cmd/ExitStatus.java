package io.github.jkubeaws.cmd;

/** How a run ends. Scripts rely on these numbers; they do not change. */
enum ExitStatus {
    /** Done. */
    DONE(0),
    /** Attempted, and failed. */
    FAILED(1),
    /** The command line is wrong; nothing was attempted. */
    USAGE(2),
    /** {@code cluster.yaml} or an asset is wrong. */
    WRONG_INPUT(3),
    /** The cluster, or a certificate, is not healthy. */
    UNHEALTHY(4),
    /** What is there differs from what would be rendered or applied. */
    DIFFERS(5),
    /** AWS refused the identity or the permission. */
    REFUSED(6),
    /** AWS is still at work. */
    IN_PROGRESS(8),
    /** A mistake of ours. */
    BUG(70),
    /** Somebody stopped the run. */
    INTERRUPTED(130);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
