/**
 * Everything a person or a program reads of us: streams, colours, problems, JSON and YAML. Knows nothing of AWS. Start
 * with {@link io.github.jkubeaws.console.Console}.
 */
@NullMarked
package io.github.jkubeaws.console;

import org.jspecify.annotations.NullMarked;
