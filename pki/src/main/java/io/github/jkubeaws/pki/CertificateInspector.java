package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.CertificateFault.Expired;
import io.github.jkubeaws.pki.CertificateFault.ExpiringSoon;
import io.github.jkubeaws.pki.CertificateFault.KeyMismatch;
import io.github.jkubeaws.pki.CertificateFault.KeyShared;
import io.github.jkubeaws.pki.CertificateFault.MaySign;
import io.github.jkubeaws.pki.CertificateFault.NamesMissing;
import io.github.jkubeaws.pki.CertificateFault.NotYetValid;
import io.github.jkubeaws.pki.CertificateFault.OutlivesAuthority;
import io.github.jkubeaws.pki.CertificateFault.SignatureDoesNotVerify;
import io.github.jkubeaws.pki.CertificateFault.UsageMissing;
import io.github.jkubeaws.pki.CertificateFault.WeakKey;
import io.github.jkubeaws.pki.CertificateFault.WeakSignature;
import io.github.jkubeaws.pki.CertificateFault.WrongIssuer;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges certificates against the table, as they are at one moment. Finds all faults, and changes nothing. */
public final class CertificateInspector {

    private static final int FEWEST_RSA_BITS = 2048;
    private static final int FEWEST_EC_BITS = 256;

    private final Instant now;
    private final Duration soon;

    /**
     * Judges as of that moment.
     *
     * @param soon how long before its end a certificate is worth a warning
     */
    public CertificateInspector(Instant now, Duration soon) {
        this.now = now;
        this.soon = soon;
    }

    /**
     * Returns what is wrong with a certificate and its key.
     *
     * @param authorities those who may have signed it; more than one while an authority is replaced. Whoever signed an
     *     authority that signs itself by the table is nobody's business: somebody may have brought it
     */
    public List<CertificateFault> inspect(CertificateSpec spec, Identity identity, List<X509Certificate> authorities) {
        List<CertificateFault> faults = new ArrayList<>();
        if (!identity.hasItsKey()) {
            faults.add(new KeyMismatch());
        }
        faults.addAll(inspect(spec, identity.chain(), authorities));
        return List.copyOf(faults);
    }

    /** Returns what is wrong with a certificate, which is the first of these; the others are those above it. */
    public List<CertificateFault> inspect(
            CertificateSpec spec, List<X509Certificate> chain, List<X509Certificate> authorities) {
        X509Certificate certificate = chain.get(0);
        List<CertificateFault> faults = new ArrayList<>();
        time(certificate).ifPresent(faults::add);
        faults.addAll(strength(spec, certificate));
        faults.addAll(spec.isAuthority() ? signing(certificate) : use(spec, certificate));
        if (!spec.isSelfSigned()) {
            faults.addAll(issuer(spec, chain, authorities));
        }
        return List.copyOf(faults);
    }

    /** Returns, for each name whose key others have too, who they are. */
    public static Map<String, KeyShared> sharedKeys(Map<String, PublicKey> keys) {
        Map<String, KeyShared> faults = new TreeMap<>();
        keys.forEach((name, key) -> {
            List<String> others = keys.entrySet().stream()
                    .filter(other ->
                            !other.getKey().equals(name) && other.getValue().equals(key))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                faults.put(name, new KeyShared(others));
            }
        });
        return faults;
    }

    private Optional<CertificateFault> time(X509Certificate certificate) {
        Instant from = Validity.of(certificate).from();
        Instant until = Validity.of(certificate).until();
        if (now.isAfter(until)) {
            return Optional.of(new Expired(until, now));
        }
        if (now.isBefore(from)) {
            return Optional.of(new NotYetValid(from, now));
        }
        return now.plus(soon).isAfter(until) ? Optional.of(new ExpiringSoon(until, now)) : Optional.empty();
    }

    private static List<CertificateFault> strength(CertificateSpec spec, X509Certificate certificate) {
        List<CertificateFault> faults = new ArrayList<>();
        if (!isStrong(certificate.getPublicKey())) {
            faults.add(new WeakKey(KeyAlgorithm.describe(certificate.getPublicKey())));
        }
        // A root's own signature proves nothing, and nobody looks at it.
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        if (!spec.isSelfSigned() && (algorithm.startsWith("SHA1") || algorithm.startsWith("MD"))) {
            faults.add(new WeakSignature(certificate.getSigAlgName()));
        }
        return faults;
    }

    private static boolean isStrong(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= FEWEST_RSA_BITS;
        }
        return key instanceof ECPublicKey ec
                && ec.getParams().getCurve().getField().getFieldSize() >= FEWEST_EC_BITS;
    }

    private static List<CertificateFault> signing(X509Certificate certificate) {
        return SigningRight.faultOf(certificate).map(List::<CertificateFault>of).orElse(List.of());
    }

    private static List<CertificateFault> use(CertificateSpec spec, X509Certificate certificate) {
        List<CertificateFault> faults = new ArrayList<>();
        if (certificate.getBasicConstraints() >= 0) {
            faults.add(new MaySign());
        }
        List<String> usages = ExtendedUsages.of(certificate).missing(spec.usage());
        if (!usages.isEmpty()) {
            faults.add(new UsageMissing(usages));
        }
        AltNames present = AltNames.of(certificate);
        List<String> names = spec.altNames().missingFrom(present);
        if (!names.isEmpty()) {
            faults.add(new NamesMissing(names, present.all()));
        }
        if (spec.subject().givesRights()) {
            SubjectNames.of(certificate).faultAgainst(spec.subject()).ifPresent(faults::add);
        }
        return faults;
    }

    /** Climbs the chain until one of the authorities has signed. */
    private static List<CertificateFault> issuer(
            CertificateSpec spec, List<X509Certificate> chain, List<X509Certificate> authorities) {
        for (int i = 0; ; i++) {
            X509Certificate certificate = chain.get(i);
            Optional<X509Certificate> signer = authorities.stream()
                    .filter(authority -> Certificates.verifies(certificate, authority))
                    .findFirst();
            if (signer.isPresent()) {
                return against(spec, chain.get(0), i == 0 ? signer.get() : chain.get(1));
            }
            if (i + 1 == chain.size() || !Certificates.verifies(certificate, chain.get(i + 1))) {
                return List.of(stranger(certificate, authorities));
            }
        }
    }

    private static List<CertificateFault> against(
            CertificateSpec spec, X509Certificate certificate, X509Certificate signer) {
        List<CertificateFault> faults = new ArrayList<>();
        SigningRight.faultOf(signer, spec.usage()).ifPresent(faults::add);
        Instant until = Validity.of(certificate).until();
        Instant signerUntil = Validity.of(signer).until();
        if (until.isAfter(signerUntil)) {
            faults.add(new OutlivesAuthority(until, signerUntil));
        }
        return faults;
    }

    private static CertificateFault stranger(X509Certificate certificate, List<X509Certificate> authorities) {
        String found = certificate.getIssuerX500Principal().getName();
        boolean sameName = authorities.stream().anyMatch(authority -> Certificates.names(certificate, authority));
        return sameName
                ? new SignatureDoesNotVerify(found)
                : new WrongIssuer(
                        found,
                        authorities.stream()
                                .map(authority ->
                                        authority.getSubjectX500Principal().getName())
                                .collect(Collectors.joining("' or '")));
    }
}
