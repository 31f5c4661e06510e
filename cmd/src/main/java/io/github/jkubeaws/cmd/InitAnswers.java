package io.github.jkubeaws.cmd;

import io.github.jkubeaws.config.ClusterYaml;
import io.github.jkubeaws.config.InitialFile;
import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of the cluster to begin with: from flags, and from answers on a terminal.
 *
 * @param given the values of each flag that was given
 * @param noRecordSet whether the user makes the API's record
 */
record InitAnswers(Map<InitFlag, List<String>> given, boolean noRecordSet) {

    InitAnswers {
        given = Map.copyOf(given);
    }

    /** Returns these answers and one more. */
    InitAnswers with(InitFlag flag, List<String> values) {
        Map<InitFlag, List<String>> more = new EnumMap<>(InitFlag.class);
        more.putAll(given);
        more.put(flag, values);
        return new InitAnswers(more, noRecordSet);
    }

    /** Returns these answers, with no record wanted. */
    InitAnswers withoutRecordSet() {
        return new InitAnswers(given, true);
    }

    boolean has(InitFlag flag) {
        return given.containsKey(flag);
    }

    boolean knowsAboutTheRecord() {
        return noRecordSet || has(InitFlag.HOSTED_ZONE_ID);
    }

    private String one(InitFlag flag) {
        List<String> values = given.getOrDefault(flag, List.of());
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    /** Returns the file that these answers make. */
    String file() {
        return InitialFile.text(new InitialFile.Choices(
                one(InitFlag.CLUSTER_NAME),
                one(InitFlag.EXTERNAL_DNS_NAME),
                one(InitFlag.HOSTED_ZONE_ID),
                one(InitFlag.REGION),
                given.getOrDefault(InitFlag.AVAILABILITY_ZONE, List.of()),
                one(InitFlag.KEY_NAME),
                one(InitFlag.KMS_KEY_ARN),
                one(InitFlag.S3_URI),
                one(InitFlag.AMI_ID),
                one(InitFlag.KUBERNETES_VERSION)));
    }

    /** Returns everything that is wrong with the answers: missing, contradictory, or refused by the file's own rules. */
    Problems problems() {
        List<Problem> problems = new ArrayList<>();
        missing().ifPresent(problems::add);
        if (noRecordSet && has(InitFlag.HOSTED_ZONE_ID)) {
            problems.add(Problem.error("usage", "--hosted-zone-id and --no-record-set contradict each other")
                    .at("jkube-aws init")
                    .fix("keep --hosted-zone-id to have the record made, or --no-record-set to make it yourself"));
        }
        zonesTwice().ifPresent(problems::add);
        problems.addAll(refused());
        return new Problems(problems);
    }

    private Optional<Problem> missing() {
        List<String> flags = InitFlag.needed()
                .filter(flag -> !has(flag))
                .map(InitFlag::flag)
                .collect(Collectors.toCollection(ArrayList::new));
        if (!knowsAboutTheRecord()) {
            flags.add("--hosted-zone-id (or --no-record-set)");
        }
        return flags.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.error("usage", "init lacks " + String.join(", ", flags))
                        .at("jkube-aws init")
                        .fix("add them; on a terminal 'jkube-aws init' asks instead"));
    }

    private Optional<Problem> zonesTwice() {
        Set<String> seen = new HashSet<>();
        List<String> twice = given.getOrDefault(InitFlag.AVAILABILITY_ZONE, List.of()).stream()
                .filter(zone -> !seen.add(zone))
                .distinct()
                .toList();
        return twice.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.error("usage", "--availability-zone names " + String.join(", ", twice) + " twice")
                        .at("jkube-aws init")
                        .fix("name each zone once"));
    }

    private List<Problem> refused() {
        return ClusterYaml.parse(
                        "cluster.yaml", file().getBytes(StandardCharsets.UTF_8), ClusterYaml.Accept.CARRIED_OUT)
                .problems()
                .list()
                .stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .flatMap(problem -> flagOf(problem).map(flag -> problem.at(flag.flag())).stream())
                .toList();
    }

    private Optional<InitFlag> flagOf(Problem problem) {
        return problem.location() instanceof Location.InFile in
                ? given.keySet().stream()
                        .filter(flag -> flag.leadsTo(in.path()))
                        .findFirst()
                : Optional.empty();
    }

    /** Returns what is wrong with one flag's values. */
    List<Problem> problemsOf(InitFlag flag) {
        return refused().stream()
                .filter(problem -> problem.location().inOneLine().equals(flag.flag()))
                .toList();
    }
}
