package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.Identity;
import io.github.jkubeaws.pki.Validity;
import io.github.jkubeaws.render.CredentialStep.Deed;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the files of a run, in the order in which they are written, and what is said about each. */
final class CredentialFilesWritten {
    private final StoredCredentials there;
    private final boolean isBrief;
    private final List<AssetChange> changes = new ArrayList<>();
    private final List<CredentialWork.Line> lines = new ArrayList<>();

    /**
     * Begins with none.
     *
     * @param isBrief whether nothing is said about what stays
     */
    CredentialFilesWritten(StoredCredentials there, boolean isBrief) {
        this.there = there;
        this.isBrief = isBrief;
    }

    List<AssetChange> changes() {
        return changes;
    }

    List<CredentialWork.Line> lines() {
        return lines;
    }

    /**
     * Adds a certificate and its key. The key comes first: a run that is cut short between the two leaves a key without
     * a certificate, or with the old one, and the same command takes up both.
     */
    void add(CredentialStep step, Map<String, Identity> made, BroughtCa brought) {
        CertificateSpec spec = step.spec();
        Deed deed = step.deed();
        if (deed == Deed.LEFT_OUT || (deed == Deed.KEPT && isBrief)) {
            return;
        }
        List<X509Certificate> chain = switch (deed) {
            case KEPT -> there.certificatesOf(spec.name());
            case TAKEN_OVER -> brought.certificates();
            default -> identity(made, spec).chain();
        };
        if (deed.makesKey()) {
            write(CredentialFiles.asset(spec.name(), identity(made, spec).key()));
        }
        if (deed.makesCertificate() || deed == Deed.TAKEN_OVER) {
            write(CredentialFiles.asset(spec.name(), chain));
        }
        line(deed.word(), CredentialFiles.certificate(spec), why(deed) + "; valid until " + lastDay(chain.get(0)));
    }

    private static String why(Deed deed) {
        return switch (deed) {
            case KEPT -> "it is there";
            case TAKEN_OVER -> "its key stays where it is";
            case SIGNED -> "for the key that is there";
            case RENEWED -> "same key";
            default -> "with a new key";
        };
    }

    static String lastDay(X509Certificate certificate) {
        return Validity.of(certificate)
                .until()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    /** Adds a file that takes the place of whatever is there. */
    void write(Asset asset) {
        boolean isThere = there.hasFile(asset.name().substring(StoredCredentials.DIRECTORY.length() + 1));
        changes.add(isThere ? new AssetChange.Replace(asset) : new AssetChange.Create(asset));
    }

    void create(Asset asset, String why) {
        changes.add(new AssetChange.Create(asset));
        line("made", asset.name(), why);
    }

    void line(String deed, String file, String why) {
        lines.add(new CredentialWork.Line(deed, file, why));
    }

    private static Identity identity(Map<String, Identity> made, CertificateSpec spec) {
        return Optional.ofNullable(made.get(spec.name())).orElseThrow();
    }
}
