/**
 * The verbs: one small class each, which parses, calls one thing, shows what came of it and ends with an exit status.
 * Holds no logic of its own. Start with {@link io.github.jkubeaws.cmd.Main}.
 */
@NullMarked
package io.github.jkubeaws.cmd;

import org.jspecify.annotations.NullMarked;
