package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Operations.SsmAgent;
import java.util.stream.Stream;

/** The SSM agent comes from an address of the user's, and nothing says what it must be; or the other way round. */
final class DownloadWithoutChecksum implements ConfigRule {

    @Override
    public String id() {
        return "download-without-checksum";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        SsmAgent agent = config.operations().ssmAgent();
        if (agent.downloadUrl().isWritten() && agent.sha256().isAbsent()) {
            return Stream.of(Finding.error(agent.downloadUrl().spot(), "amazonSsmAgent.downloadUrl has no sha256")
                    .why("nodes run it as root; they must know that it is what you looked at")
                    .fix("write 'sha256: <what sha256sum prints>' beside it"));
        }
        if (agent.sha256().isWritten() && agent.downloadUrl().isAbsent()) {
            return Stream.of(Finding.error(agent.sha256().spot(), "amazonSsmAgent.sha256 has no downloadUrl")
                    .why("the agent of the catalogue has a checksum of its own")
                    .fix("remove sha256, or write 'downloadUrl: https://…' beside it"));
        }
        return Stream.of();
    }
}
