/** Written below. */
@NullMarked
package io.github.jkubeaws.cmd;

import org.jspecify.annotations.NullMarked;
