package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateFault;
import io.github.jkubeaws.pki.CertificateFault.KeyMismatch;
import io.github.jkubeaws.pki.CertificateFault.KeyShared;
import io.github.jkubeaws.pki.CertificateFault.NotYetValid;
import io.github.jkubeaws.pki.CertificateFault.WeakKey;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.PemFault;
import java.util.ArrayList;
import java.util.List;

/** What to do about each fault of a certificate or key: commands that can be pasted. */
final class CredentialRemedies {
    private static final String RENEW = "jkube-aws render credentials --renew ";

    private CredentialRemedies() {}

    static List<String> of(CredentialNames names, String file, CertificateFault fault) {
        String name = CredentialNames.nameOf(file);
        if (fault instanceof NotYetValid) {
            return List.of("set this machine's clock right; or, if it is right: " + RENEW + name);
        }
        if (name.equals(KubernetesCertificates.SERVICE_ACCOUNT.name())) {
            return List.of("put the right file back; a new key makes every token that pods hold worthless");
        }
        if (fault instanceof PemFault.PassphraseNeeded) {
            String path = names.shown(file);
            return List.of(
                    "decrypt it, as nodes have nobody to ask for a passphrase:",
                    "openssl pkey -in " + path + " -out " + path + ".open && mv " + path + ".open " + path);
        }
        if (names.spec(name).map(CertificateSpec::isSelfSigned).orElse(false)) {
            return ofAuthority(names, file, fault);
        }
        boolean needsKey = fault instanceof KeyMismatch
                || fault instanceof KeyShared
                || fault instanceof WeakKey
                || file.endsWith("-key.pem");
        return List.of(
                needsKey
                        ? RENEW + name + " --new-keys     (keeps the CA and every other key)"
                        : RENEW + name + "     (keeps the CA and every key)");
    }

    /** The same remedy for several certificates, in one command where there is one. */
    static List<String> ofSeveral(CredentialNames names, List<String> all, CertificateFault fault) {
        String first = all.get(0);
        String renewFirst = RENEW + first + ' ';
        return of(names, first + ".pem", fault).stream()
                .map(line -> line.contains(renewFirst)
                        ? line.replace(renewFirst, RENEW + String.join(" ", all) + ' ')
                        : line)
                .toList();
    }

    /** A new authority makes everything that it signed worthless, so that mending it comes first. */
    private static List<String> ofAuthority(CredentialNames names, String file, CertificateFault fault) {
        String name = CredentialNames.nameOf(file);
        List<String> lines = new ArrayList<>();
        if (fault instanceof PemFault) {
            lines.add("put the right file at " + names.shown(file) + ", from a backup or from whoever made it");
        } else if (fault instanceof KeyMismatch) {
            lines.add("put the certificate and the key that belong together at " + names.shown(name + ".pem") + " and "
                    + names.shown(name + "-key.pem"));
        } else if (fault instanceof CertificateFault.MayNotSign
                || fault instanceof WeakKey
                || fault instanceof CertificateFault.WeakSignature
                || fault instanceof KeyShared) {
            lines.add("use another CA: jkube-aws render credentials --ca-cert-path FILE --ca-key-path FILE");
        } else {
            lines.add(RENEW + name + "     (same key, so that what it signed stays good)");
            lines.add("if somebody else made it, have it renewed there, and put it at " + names.shown(name + ".pem"));
        }
        return lines;
    }
}
