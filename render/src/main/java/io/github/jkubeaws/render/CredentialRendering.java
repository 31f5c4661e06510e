package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateAuthority;
import io.github.jkubeaws.pki.CertificateFaultException;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.Identity;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.render.CredentialStep.Deed;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the certificates and keys that are missing or were ordered anew. Everything is judged first, then made in
 * memory; nothing is written here.
 */
public final class CredentialRendering {
    private static final String CA = KubernetesCertificates.CA;
    private static final String NEXT = "jkube-aws show certificates";

    private final StoredCredentials there;
    private final BroughtCa brought;
    private final CredentialOrder order;
    private final CredentialMaker.Terms terms;
    private final CaInUse ca;
    private final CredentialPlan plan;

    /**
     * Decides what becomes of every certificate.
     *
     * @param table the certificates of the cluster; see the table
     * @param there what is there
     * @param brought an authority that is kept elsewhere
     * @param ca the authority as it stands
     * @param order what was asked for
     */
    public CredentialRendering(
            List<CertificateSpec> table,
            StoredCredentials there,
            BroughtCa brought,
            CaInUse ca,
            CredentialOrder order,
            CredentialMaker.Terms terms) {
        this.there = there;
        this.brought = brought;
        this.order = order;
        this.terms = terms;
        this.ca = ca;
        CredentialPlan plain = CredentialPlan.of(table, there, order);
        boolean isBrought = there.certificatesOf(CA).isEmpty() && ca.rotation().isPresent();
        this.plan = isBrought ? plain.takingOver(CA) : plain;
    }

    /** Returns what becomes of every certificate. */
    public CredentialPlan plan() {
        return plan;
    }

    /**
     * Returns the work, or all that stands in its way.
     *
     * @param generateCa whether a new authority is wanted where there is none
     * @param judged what is wrong with what stays, as somebody has judged it
     */
    public CredentialWork work(boolean generateCa, List<Problem> judged, SecureRandom random) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(new CredentialObstacles(there, brought, order, ca, plan).find(generateCa, judged));
        if (new Problems(problems).hasErrors()) {
            return CredentialWork.refused(new Problems(problems));
        }
        try (NewKeys keys = new NewKeys(random)) {
            return made(keys, random, new Problems(problems));
        } catch (CertificateFaultException e) {
            return CredentialWork.refused(
                    Problems.of(new CredentialProblems(there.directory()).caMayNotSign(e.fault())));
        }
    }

    private CredentialWork made(NewKeys keys, SecureRandom random, Problems warnings) throws CertificateFaultException {
        CredentialExtras extras = new CredentialExtras(there, order);
        extras.begin(keys); // RSA: takes longest
        for (CredentialStep step : plan.making()) {
            if (step.deed().makesKey()) {
                keys.begin(step.spec().name(), terms.algorithm());
            }
        }
        Map<String, CertificateAuthority> authorities = new HashMap<>();
        for (CertificateSpec spec : authoritiesThatStay()) {
            Optional<Identity> identity = spec.name().equals(CA) ? ca.signer() : there.identity(spec.name());
            if (identity.isPresent() && !plan.signedBy(spec.name()).isEmpty()) {
                authorities.put(spec.name(), CertificateAuthority.of(identity.get(), random));
            }
        }
        Map<String, Identity> made = new CredentialMaker(terms, random).carryOut(plan, there, keys, authorities);
        CredentialFilesWritten files = new CredentialFilesWritten(there, order.isRenewal());
        plan.steps().forEach(step -> files.add(step, made, brought));
        extras.add(files, keys, random);
        List<String> next = order.isRenewal() ? List.of("everything else stays as it is", NEXT) : List.of(NEXT);
        return new CredentialWork(warnings, files.changes(), files.lines(), next);
    }

    private List<CertificateSpec> authoritiesThatStay() {
        Set<String> made =
                plan.making().stream().map(step -> step.spec().name()).collect(Collectors.toSet());
        return plan.steps().stream()
                .map(CredentialStep::spec)
                .filter(spec -> spec.isAuthority() && !made.contains(spec.name()))
                .toList();
    }

    /** Tells whether the authority's key has something to sign, and is not at hand. */
    public boolean lacksCaKey() {
        boolean signs = !plan.signedBy(CA).isEmpty() || plan.deed(CA) == Deed.RENEWED;
        return signs && !plan.deed(CA).makesKey() && ca.signer().isEmpty();
    }
}
