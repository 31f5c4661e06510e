package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Experimental.Webhook;
import java.util.stream.Stream;

/** A server is to be asked who people are, and nothing says how it is reached. */
final class WebhookWithoutConfig implements ConfigRule {

    @Override
    public String id() {
        return "webhook-without-config";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Webhook webhook = config.components().experimental().webhook();
        if (!webhook.enabled().is(true) || webhook.config().isWritten()) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        webhook.enabled().spot(),
                        "experimental.authentication.webhook is enabled without 'configBase64'")
                .why("the API server does not start with a webhook that it cannot reach")
                .fix("write 'configBase64: <what base64 -w0 webhook.kubeconfig prints>'"));
    }
}
