/**
 * What a {@code cluster.yaml} says: immutable records, one for each section, each beside the table of its keys. Knows
 * no rules that span keys (those are in {@code rules}), no AWS, no templates. Start with
 * {@link io.github.jkubeaws.config.model.ClusterConfig}.
 */
@NullMarked
package io.github.jkubeaws.config.model;

import org.jspecify.annotations.NullMarked;
