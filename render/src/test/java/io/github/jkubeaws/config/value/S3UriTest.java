package io.github.jkubeaws.config.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3UriTest {

    @ParameterizedTest
    @CsvSource({
        "s3://bucket, bucket, ''",
        "s3://bucket/, bucket, ''",
        "s3://bucket//, bucket, ''",
        "s3://my.bucket-1/prefix, my.bucket-1, prefix",
        "s3://bucket/a/b/, bucket, a/b",
        "s3://b1b, b1b, ''",
    })
    void isABucketAndAPrefix(String text, String bucket, String prefix) {
        assertEquals(new S3Uri(bucket, prefix), S3Uri.parse(text).orElseThrow());
    }

    @Test
    void isWrittenWithoutASlashAtItsEnd() {
        assertEquals("s3://bucket", S3Uri.parse("s3://bucket/").orElseThrow().toString());
        assertEquals(
                "s3://bucket/a/b",
                S3Uri.parse("s3://bucket/a/b//").orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bucket",
                "s3://",
                "s3:///prefix",
                "s3://Bucket",
                "s3://my_bucket",
                "s3://ab",
                "s3://-bucket",
                "s3://bucket-",
                "s3://my..bucket",
                "S3://bucket",
                "https://bucket.s3.amazonaws.com",
                "s3://bucket/a b",
                "s3://bucket\n",
                "s3://0123456789012345678901234567890123456789012345678901234567890123"
            })
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), S3Uri.parse(text));
    }
}
