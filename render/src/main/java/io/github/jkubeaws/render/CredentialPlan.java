package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.render.CredentialStep.Deed;
import java.util.List;

/**
 * What becomes of every certificate, decided before anything is made.
 *
 * @param steps one for each certificate of the table; an authority stands before what it signs
 */
public record CredentialPlan(List<CredentialStep> steps) {

    /** Keeps a list that nobody else can change. */
    public CredentialPlan {
        steps = List.copyOf(steps);
    }

    /** Returns the plan that carries out an order, given what is there. */
    public static CredentialPlan of(List<CertificateSpec> specs, StoredCredentials there, CredentialOrder order) {
        return new CredentialPlan(specs.stream()
                .map(spec -> new CredentialStep(spec, deed(spec, there, order)))
                .toList());
    }

    /** Returns this plan, but with the certificate of that name taken over instead of made. */
    public CredentialPlan takingOver(String name) {
        return new CredentialPlan(steps.stream()
                .map(step -> step.spec().name().equals(name) ? new CredentialStep(step.spec(), Deed.TAKEN_OVER) : step)
                .toList());
    }

    /** Returns what becomes of the certificate of that name. */
    public Deed deed(String name) {
        return steps.stream()
                .filter(step -> step.spec().name().equals(name))
                .map(CredentialStep::deed)
                .findFirst()
                .orElse(Deed.LEFT_OUT);
    }

    private static Deed deed(CertificateSpec spec, StoredCredentials there, CredentialOrder order) {
        boolean hasCertificate = !there.certificatesOf(spec.name()).isEmpty();
        boolean hasKey = there.key(spec.name()).isPresent();
        if (order.isRenewal()) {
            return order.renew().contains(spec.name())
                    ? renewal(hasCertificate, hasKey, order)
                    : untouched(hasCertificate);
        }
        if (hasCertificate) {
            return Deed.KEPT;
        }
        return hasKey ? Deed.SIGNED : Deed.MADE;
    }

    private static Deed untouched(boolean isThere) {
        return isThere ? Deed.KEPT : Deed.LEFT_OUT;
    }

    private static Deed renewal(boolean hasCertificate, boolean hasKey, CredentialOrder order) {
        if (!hasCertificate && !hasKey) {
            return Deed.MADE;
        }
        if (order.newKeys()) {
            return Deed.REPLACED;
        }
        return hasCertificate ? Deed.RENEWED : Deed.SIGNED;
    }

    /** Returns the steps that make a certificate. */
    public List<CredentialStep> making() {
        return steps.stream().filter(step -> step.deed().makesCertificate()).toList();
    }

    /** Returns what that authority has to sign, besides itself. */
    public List<CertificateSpec> signedBy(String authority) {
        return making().stream()
                .map(CredentialStep::spec)
                .filter(spec -> spec.issuer().equals(authority) && !spec.isSelfSigned())
                .toList();
    }

    /** Returns the certificates whose keys this plan needs, and which are not there. */
    public List<CertificateSpec> lackingKeys(StoredCredentials there, CredentialOrder order) {
        return steps.stream()
                .filter(step -> step.deed() == Deed.RENEWED
                        || !signedBy(step.spec().name()).isEmpty()
                        || (!order.isRenewal() && step.deed() == Deed.KEPT && isOnNodes(step.spec())))
                .filter(step ->
                        !step.deed().makesKey() && there.key(step.spec().name()).isEmpty())
                .map(CredentialStep::spec)
                .toList();
    }

    private static boolean isOnNodes(CertificateSpec spec) {
        return !spec.places().keyOn().isEmpty();
    }
}
