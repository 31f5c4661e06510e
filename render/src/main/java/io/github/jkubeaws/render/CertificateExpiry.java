package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateDescription;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.problem.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How near the end of certificates is: what every verb says before it works with them. */
public enum CertificateExpiry {
    /** Its time is over. */
    EXPIRED(0, Severity.ERROR),
    /** Less than 14 days are left: renew it now. */
    DAYS_LEFT(14, Severity.WARNING),
    /** Less than 30 days are left: plan for it. */
    WEEKS_LEFT(30, Severity.NOTE),
    /** There is time. */
    FAR(Long.MAX_VALUE, Severity.NOTE);

    private static final int WIDEST = 80;

    private final long below;
    private final Severity severity;

    CertificateExpiry(long below, Severity severity) {
        this.below = below;
        this.severity = severity;
    }

    /** Returns how near the end of that certificate is. */
    public static CertificateExpiry of(CertificateDescription certificate) {
        for (CertificateExpiry expiry : values()) {
            if (certificate.daysLeft() < expiry.below) {
                return expiry;
            }
        }
        return FAR;
    }

    /**
     * Returns at most three problems, one for each severity, however many certificates there are: most were made on one
     * day, and end on one day. Only files of the table count.
     */
    public static Problems problems(StoredCredentials stored, Instant now) {
        CredentialNames names = new CredentialNames(stored.directory());
        List<Ending> endings = endings(stored, names, now);
        List<Problem> problems = new ArrayList<>();
        for (CertificateExpiry expiry : List.of(EXPIRED, DAYS_LEFT, WEEKS_LEFT)) {
            List<Ending> these = endings.stream()
                    .filter(ending -> of(ending.certificate) == expiry)
                    .toList();
            these.stream()
                    .min(Comparator.comparing(Ending::until))
                    .ifPresent(first -> problems.add(expiry.problem(names, these, first)));
        }
        return new Problems(problems);
    }

    private record Ending(String name, CertificateDescription certificate, Instant now) {
        Instant until() {
            return certificate.validity().until();
        }
    }

    /** The first of a file's certificates to end is the one that counts. */
    private static List<Ending> endings(StoredCredentials stored, CredentialNames names, Instant now) {
        return names.all().stream()
                .flatMap(name -> stored.certificatesOf(name).stream()
                        .map(certificate -> new Ending(name, CertificateDescription.of(certificate, now), now))
                        .min(Comparator.comparing(Ending::until))
                        .stream())
                .toList();
    }

    private Problem problem(CredentialNames names, List<Ending> endings, Ending first) {
        List<String> those = endings.stream().map(Ending::name).sorted().toList();
        boolean isOne = those.size() == 1;
        String id = this == EXPIRED ? "certificate-expired" : "certificate-expires-soon";
        String subject = isOne ? names.subject(first.name + ".pem") : those.size() + " certificates";
        Problem problem = Problem.of(severity, id, subject + (isOne ? one(first) : several(first)))
                .at(names.shown(isOne ? first.name + ".pem" : ""));
        if (!isOne) {
            problem = lines(those).stream().reduce(problem, Problem::why, (a, b) -> b);
        }
        return problem.fix(renewal(names, those));
    }

    private String one(Ending ending) {
        return (this == EXPIRED ? " expired on " : " expires on ") + when(ending);
    }

    private String several(Ending first) {
        return this == EXPIRED
                ? " have expired, the first on " + when(first)
                : " expire within " + below + " days, the first on " + when(first);
    }

    private static String when(Ending ending) {
        LocalDate day = LocalDate.ofInstant(ending.until(), ZoneOffset.UTC);
        long days = Duration.between(ending.now, ending.until()).abs().toDays();
        boolean isOver = ending.until().isBefore(ending.now);
        return day + " (" + days + (days == 1 ? " day" : " days") + (isOver ? " ago)" : " left)");
    }

    private static String renewal(CredentialNames names, List<String> those) {
        List<String> leaves = names.all().stream()
                .filter(name ->
                        !names.spec(name).map(CertificateSpec::isAuthority).orElse(false))
                .sorted()
                .toList();
        String which = leaves.equals(those) ? "" : " " + String.join(" ", those);
        return "jkube-aws render credentials --renew" + which;
    }

    private static List<String> lines(List<String> names) {
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            Optional<String> last = lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
            if (last.isPresent() && last.get().length() + name.length() + 2 <= WIDEST) {
                lines.set(lines.size() - 1, last.get() + ", " + name);
            } else {
                last.ifPresent(line -> lines.set(lines.size() - 1, line + ','));
                lines.add(name);
            }
        }
        return lines;
    }
}
