/**
 * {@code cluster.yaml}, understood completely and offline. Bytes become records and problems in
 * {@link io.github.jkubeaws.config.ClusterYaml}; the reference and the schema derive from the same table of keys. Knows no
 * AWS, no templates, no disk.
 */
@NullMarked
package io.github.jkubeaws.config;

import org.jspecify.annotations.NullMarked;
