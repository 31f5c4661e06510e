package io.github.jkubeaws.pki;

/** The kinds of machine that hold certificates. */
public enum NodeRole {
    /** Runs a member of etcd. */
    ETCD,
    /** Runs the control plane. */
    CONTROLLER,
    /** Runs the work. */
    WORKER
}
