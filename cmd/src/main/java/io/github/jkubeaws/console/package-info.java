/** Written below. */
@NullMarked
package io.github.jkubeaws.console;

import org.jspecify.annotations.NullMarked;
