/** Written below. */
@NullMarked
package io.github.jkubeaws.config;

import org.jspecify.annotations.NullMarked;
