package io.github.jkubeaws.config.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArnTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                "arn:aws-cn:kms:cn-north-1:111122223333:alias/prod",
                "arn:aws-us-gov:iam::111122223333:instance-profile/team/node",
                "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
                "arn:aws-eusc:kms:eusc-de-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab",
                "arn:aws-iso-b:s3:::bucket/key",
                "arn:aws:logs:eu-west-1:111122223333:log-group:/a:*",
            })
    void isWrittenAsItWasRead(String text) {
        assertEquals(text, Arn.parse(text).orElseThrow().toString());
    }

    @Test
    void keepsTheColonsOfItsResource() {
        Arn arn =
                Arn.parse("arn:aws:logs:eu-west-1:111122223333:log-group:/a:*").orElseThrow();
        assertEquals("log-group:/a:*", arn.resource());
        assertEquals("111122223333", arn.account());
        assertEquals("eu-west-1", arn.region());
        assertEquals("logs", arn.service());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "badArn",
                "arn:aws:iam::111122223333",
                "arn:aws:iam::111122223333:",
                "ARN:aws:iam::111122223333:role/a",
                "arn:gcp:iam::111122223333:role/a",
                "arn:aws::::role/a",
                "arn:aws:iam::111122223333:role/a b",
                "arn:aws:iam::111122223333:role/a\n",
                " arn:aws:iam::111122223333:role/a",
                "xarn:aws:iam::111122223333:role/a",
            })
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), Arn.parse(text));
    }
}
