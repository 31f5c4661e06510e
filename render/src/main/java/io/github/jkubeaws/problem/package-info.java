/**
 * What can be wrong, as values: a problem has an id, a severity, a place, a reason and a remedy. Knows nothing of where
 * problems come from, and never prints. Start with {@link io.github.jkubeaws.problem.Problem}.
 */
@NullMarked
package io.github.jkubeaws.problem;

import org.jspecify.annotations.NullMarked;
