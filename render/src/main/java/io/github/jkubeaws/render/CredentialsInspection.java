package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateFault;
import io.github.jkubeaws.pki.CertificateFault.Expired;
import io.github.jkubeaws.pki.CertificateFault.ExpiringSoon;
import io.github.jkubeaws.pki.CertificateFault.KeyMismatch;
import io.github.jkubeaws.pki.CertificateFault.MayNotSign;
import io.github.jkubeaws.pki.CertificateFault.NamesMissing;
import io.github.jkubeaws.pki.CertificateInspector;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.ClusterNames;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.Validity;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges stored credentials against what a cluster wants of them. Changes nothing. */
public final class CredentialsInspection {
    private final StoredCredentials stored;
    private final NameOrigins origins;
    private final CertificateInspector inspector;
    private final CredentialNames names;

    private CredentialsInspection(StoredCredentials stored, NameOrigins origins, Instant now) {
        this.stored = stored;
        this.origins = origins;
        this.names = new CredentialNames(stored.directory());
        // When certificates end is said by CertificateExpiry, for all of them at once.
        this.inspector = new CertificateInspector(now, Duration.ZERO);
    }

    /**
     * Returns everything that is wrong: what could not be read, what is missing, what does not fit together or does not
     * fit the names, and what ends soon. Nothing is wrong where no credential was made yet.
     */
    public static Problems problems(StoredCredentials stored, ClusterNames wanted, NameOrigins origins, Instant now) {
        if (stored.isEmpty()) {
            return stored.problems();
        }
        List<X509Certificate> authorities = stored.certificatesOf(KubernetesCertificates.CA);
        List<CertificateSpec> table = authorities.isEmpty()
                ? KubernetesCertificates.all(wanted)
                : KubernetesCertificates.allUnder(authorities.get(0), wanted);
        return stored.problems()
                .and(new CredentialsTogether(stored, table).problems())
                .and(new CredentialsInspection(stored, origins, now).each(table))
                .and(CertificateExpiry.problems(stored, now).list());
    }

    /** A fault, and the authority in whose light it is one. */
    private record Cause(CertificateFault fault, String issuer) {}

    /** One cause, one problem: with another CA in place, say, everything that the first one signed has the same fault. */
    private List<Problem> each(List<CertificateSpec> table) {
        Map<Cause, List<CertificateSpec>> faults = new LinkedHashMap<>();
        for (CertificateSpec spec : table) {
            List<X509Certificate> chain = stored.certificatesOf(spec.name());
            if (!chain.isEmpty()) {
                for (CertificateFault fault : faults(spec, chain)) {
                    faults.computeIfAbsent(new Cause(fault, spec.issuer()), cause -> new ArrayList<>())
                            .add(spec);
                }
            }
        }
        List<Problem> problems = new ArrayList<>();
        faults.forEach((cause, specs) -> problem(cause, specs).ifPresent(problems::add));
        return problems;
    }

    /** What is in a bundle are authorities side by side; what is in any other file is one certificate and its chain. */
    private List<CertificateFault> faults(CertificateSpec spec, List<X509Certificate> chain) {
        List<CertificateFault> faults = new ArrayList<>();
        List<X509Certificate> issuers = stored.certificatesOf(spec.issuer());
        if (spec.isSelfSigned()) {
            chain.stream()
                    .flatMap(one -> inspector.inspect(spec, List.of(one), List.of()).stream())
                    .distinct()
                    .forEach(faults::add);
        } else if (!issuers.isEmpty()) { // else the issuer is missing, which is told by itself
            faults.addAll(inspector.inspect(spec, chain, issuers));
        }
        List<X509Certificate> owners = spec.isSelfSigned() ? chain : chain.subList(0, 1);
        stored.key(spec.name())
                .map(KeyPair::getPublic)
                .filter(key ->
                        owners.stream().noneMatch(owner -> owner.getPublicKey().equals(key)))
                .ifPresent(key -> faults.add(new KeyMismatch()));
        return faults;
    }

    private Optional<Problem> problem(Cause cause, List<CertificateSpec> specs) {
        CertificateFault fault = cause.fault;
        CertificateSpec first = specs.get(0);
        if (fault instanceof Expired || fault instanceof ExpiringSoon) {
            return Optional.empty();
        }
        if (fault instanceof MayNotSign && !first.isAuthority()) {
            return ofIssuer(cause);
        }
        Problem problem = names.problem(first.certificateFile(), fault).at(place(first.name()));
        if (specs.size() > 1) {
            List<String> all = specs.stream().map(CertificateSpec::name).toList();
            problem = problem.why("so it is with " + String.join(", ", all.subList(1, all.size())))
                    .withFix(CredentialRemedies.ofSeveral(names, all, fault));
        }
        return Optional.of(fault instanceof NamesMissing missing ? named(problem, missing) : problem);
    }

    /** It was found at what it signed, but it is the authority's own; if that one signs nothing at all, it is known. */
    private Optional<Problem> ofIssuer(Cause cause) {
        boolean isKnown = stored.certificatesOf(cause.issuer).stream()
                .map(one -> inspector.inspect(
                        names.spec(cause.issuer).orElseThrow(), List.of(one), stored.certificatesOf(cause.issuer)))
                .anyMatch(faults -> faults.contains(cause.fault));
        return isKnown
                ? Optional.empty()
                : Optional.of(names.problem(cause.issuer + ".pem", cause.fault).at(place(cause.issuer)));
    }

    private Problem named(Problem problem, NamesMissing missing) {
        Problem explained = problem;
        for (String name : missing.missing()) {
            Optional<String> place = origins.of(name);
            if (place.isPresent()) {
                explained = explained.why(place.get() + " asks for '" + name + "'");
            }
        }
        return explained.why("the certificate covers: " + String.join(", ", missing.covered()));
    }

    private String place(String name) {
        X509Certificate certificate = stored.certificatesOf(name).get(0);
        LocalDate until = LocalDate.ofInstant(Validity.of(certificate).until(), ZoneOffset.UTC);
        return names.shown(name + ".pem") + "  (valid until " + until + ", issued by '"
                + CommonName.of(certificate.getIssuerX500Principal()) + "')";
    }
}
