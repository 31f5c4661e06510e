package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Secret;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;

/**
 * Who did what through the API.
 *
 * @param enabled whether it is written
 * @param logPath the file on each controller
 * @param maxAge days for which files are kept
 * @param maxBackup how many files are kept
 * @param maxSize MiB after which a new file begins
 * @param policy what is written of which request
 * @param webhookConfig where it is sent too
 */
public record AuditLog(
        Value<Boolean> enabled,
        Value<String> logPath,
        Value<Integer> maxAge,
        Value<Integer> maxBackup,
        Value<Integer> maxSize,
        Value<String> policy,
        Value<Secret> webhookConfig) {
    private static final Key<Boolean> ENABLED =
            Key.of("enabled", Types.bool(), "Whether an audit log is written.").or(true);
    private static final Key<String> PATH = Key.of(
                    "logPath", Types.text("an absolute path", "/[^\\s]*[^\\s/]"), "File of the log on each controller.")
            .or("/var/log/kube-apiserver-audit.log");
    private static final Key<Integer> AGE = Key.of(
                    "maxAge", Types.integer(0, 36_500), "Days for which old files are kept; 0 is for ever.")
            .or(30);
    private static final Key<Integer> BACKUP = Key.of(
                    "maxBackup", Types.integer(0, 10_000), "How many old files are kept; 0 is all.")
            .or(1);
    private static final Key<Integer> SIZE = Key.of(
                    "maxSize", Types.integer(1, 102_400), "MiB after which a new file begins.")
            .or(100);
    private static final Key<String> POLICY = Key.of(
                    "policy", Types.longText(), "What is written of which request: an audit.k8s.io/v1 Policy in YAML.")
            .orInWords("metadata of every request that changes something");
    private static final Key<Secret> WEBHOOK_CONFIG =
            Key.of("configBase64", Web.base64(), "Kubeconfig of the server that gets the log too, in base64.");
    private static final Key<Value<Secret>> WEBHOOK = Web.toggle("experimental.auditLog", "webhook", WEBHOOK_CONFIG);
    private static final Section<AuditLog> SECTION = Section.named(
                    "experimental.auditLog",
                    "Who did what through the API. https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/",
                    AuditLog::read)
            .keys(ENABLED, PATH, AGE, BACKUP, SIZE, POLICY, WEBHOOK)
            .build();
    static final Key<AuditLog> KEY = Key.of("auditLog", Types.section(SECTION), "Who did what through the API.");

    private static AuditLog read(Fields fields) {
        return new AuditLog(
                fields.get(ENABLED),
                fields.get(PATH),
                fields.get(AGE),
                fields.get(BACKUP),
                fields.get(SIZE),
                fields.get(POLICY),
                fields.section(WEBHOOK));
    }
}
