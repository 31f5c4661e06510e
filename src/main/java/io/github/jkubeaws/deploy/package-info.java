/**
 * From assets on disk to stacks in an account: staging, plan, deployment. Knows ports of its own, never SDK types,
 * never a terminal.
 */
@NullMarked
package io.github.jkubeaws.deploy;

import org.jspecify.annotations.NullMarked;
