/**
 * The values of the domain, each parsed from the text that users write: blocks of addresses, ARNs, versions, names.
 * Knows the rules of AWS, DNS and Kubernetes for one value alone; nothing of files or of clusters.
 */
@NullMarked
package io.github.jkubeaws.config.value;

import org.jspecify.annotations.NullMarked;
