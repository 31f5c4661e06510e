package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every subnet has a name of its own, also where hyphens are left out: in CloudFormation. */
final class SubnetNameTaken implements ConfigRule {

    @Override
    public String id() {
        return "subnet-name-taken";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Map<String, Subnet> taken = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Subnet subnet : Subnets.of(config).all()) {
            subnet.name().effective().ifPresent(name -> {
                Subnet earlier = taken.putIfAbsent(Subnet.logicalName(name), subnet);
                if (earlier != null) {
                    findings.add(finding(name, subnet, earlier));
                }
            });
        }
        return findings.stream();
    }

    private static Finding finding(String name, Subnet subnet, Subnet earlier) {
        String other = earlier.name().effective().orElseThrow();
        if (name.equals(other)) {
            return Finding.error(
                            subnet.name().isWritten() ? subnet.name().spot() : subnet.spot(),
                            "there are two subnets named '" + name + "'")
                    .why("the first stands at line " + earlier.spot().line())
                    .fix("write another name, for example name: " + name + "-2");
        }
        return Finding.error(
                        subnet.name().isWritten() ? subnet.name().spot() : subnet.spot(),
                        "subnets '%s' and '%s' have the same name in CloudFormation: '%s'"
                                .formatted(other, name, Subnet.logicalName(name)))
                .why(
                        "names of resources there have no hyphens and begin with a capital; the first subnet stands at line "
                                + earlier.spot().line())
                .fix("write a name that differs in letters or digits, for example name: " + name + "-2");
    }
}
