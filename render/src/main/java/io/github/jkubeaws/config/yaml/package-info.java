/**
 * How a YAML text becomes typed values with places: keys, sections, types. Knows YAML; knows nothing of clusters. Every
 * mistake is reported and reading goes on. Start with {@link io.github.jkubeaws.config.yaml.Key} and
 * {@link io.github.jkubeaws.config.yaml.Section}, then {@link io.github.jkubeaws.config.yaml.Fields}.
 */
@NullMarked
package io.github.jkubeaws.config.yaml;

import org.jspecify.annotations.NullMarked;
