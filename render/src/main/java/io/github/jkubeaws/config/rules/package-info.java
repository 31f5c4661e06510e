/**
 * What must hold in a {@code cluster.yaml} beyond each value alone: one class a rule, one id, one page in
 * docs/troubleshooting, one folder of fixtures. Rules are pure: they see the records and nothing else. Start with
 * {@link io.github.jkubeaws.config.rules.ConfigRules}, the list of them all.
 */
@NullMarked
package io.github.jkubeaws.config.rules;

import org.jspecify.annotations.NullMarked;
