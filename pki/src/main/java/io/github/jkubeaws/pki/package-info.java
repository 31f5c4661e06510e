/**
 * Keys and certificates. Knows X.509 and nothing of YAML, AWS, disks or people; clock and randomness are passed in.
 */
@NullMarked
package io.github.jkubeaws.pki;

import org.jspecify.annotations.NullMarked;
