package io.github.jkubeaws.cmd;

import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.problem.Nearest;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.render.CaInUse;
import io.github.jkubeaws.render.CertificateTable;
import io.github.jkubeaws.render.CredentialOrder;
import io.github.jkubeaws.render.StoredCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The certificates that {@code --renew} names; all that can be renewed here, when it names none. */
final class RenewalNames {
    private final StoredCredentials there;
    private final CertificateTable table;
    private final CredentialOptions options;

    RenewalNames(StoredCredentials there, CertificateTable table, CredentialOptions options) {
        this.there = there;
        this.table = table;
        this.options = options;
    }

    CredentialOrder order(CaInUse ca) {
        List<CertificateSpec> specs = table.under(ca);
        if (options.renewed().isEmpty()) {
            return all(specs, ca);
        }
        List<String> known = specs.stream().map(CertificateSpec::name).toList();
        List<Problem> problems = new ArrayList<>();
        for (String name : options.renewed()) {
            if (!known.contains(name)) {
                Problem problem = CredentialOptions.usage("there is no certificate '" + name + "'");
                problems.add(Nearest.to(name.replaceFirst("\\.pem$", ""), known)
                        .map(near -> problem.fix("did you mean '" + near + "'?"))
                        .orElse(problem)
                        .fix("there are: " + String.join(", ", known)));
            }
        }
        Stop.ifAny(ExitStatus.USAGE, problems);
        return new CredentialOrder(Set.copyOf(options.renewed()), options.makesNewKeys());
    }

    /** Authorities that others made are left to them, and the keys of all are left alone. */
    private CredentialOrder all(List<CertificateSpec> specs, CaInUse ca) {
        Set<String> names = specs.stream()
                .filter(spec -> !there.certificatesOf(spec.name()).isEmpty())
                .filter(spec -> !spec.isAuthority() || (!options.makesNewKeys() && table.canRenew(spec, ca)))
                .map(CertificateSpec::name)
                .collect(Collectors.toSet());
        Stop.ifAny(
                ExitStatus.WRONG_INPUT,
                names.isEmpty()
                        ? List.of(Problem.error("credentials-incomplete", "there is no certificate to be renewed")
                                .at(StoredCredentials.DIRECTORY + '/')
                                .fix("jkube-aws render credentials --generate-ca     (makes what is missing)"))
                        : List.of());
        return new CredentialOrder(names, options.makesNewKeys());
    }
}
