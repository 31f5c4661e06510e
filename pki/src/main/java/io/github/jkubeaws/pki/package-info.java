/**
 * Keys and certificates: which ones a cluster needs, how they are made, read, judged and replaced. Knows X.509 and
 * nothing of YAML, AWS, disks or people; clock and randomness are passed in, and BouncyCastle stays inside. Start with
 * {@link io.github.jkubeaws.pki.KubernetesCertificates}, the table from which everything else follows; then
 * {@link io.github.jkubeaws.pki.CertificateAuthority} makes, {@link io.github.jkubeaws.pki.Pem} reads and writes, and
 * {@link io.github.jkubeaws.pki.CertificateInspector} judges.
 */
@NullMarked
package io.github.jkubeaws.pki;

import org.jspecify.annotations.NullMarked;
