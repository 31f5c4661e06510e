package io.github.jkubeaws.config.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTest {

    @ParameterizedTest
    @CsvSource({
        "us-east-1, aws, amazonaws.com",
        "eu-central-2, aws, amazonaws.com",
        "ap-southeast-7, aws, amazonaws.com",
        "il-central-1, aws, amazonaws.com",
        "mx-central-1, aws, amazonaws.com",
        "af-south-1, aws, amazonaws.com",
        "me-south-1, aws, amazonaws.com",
        "ca-west-1, aws, amazonaws.com",
        "sa-east-1, aws, amazonaws.com",
        "cn-north-1, aws-cn, amazonaws.com.cn",
        "cn-northwest-1, aws-cn, amazonaws.com.cn",
        "us-gov-west-1, aws-us-gov, amazonaws.com",
        "us-iso-east-1, aws-iso, c2s.ic.gov",
        "us-isob-east-1, aws-iso-b, sc2s.sgov.gov",
        "eu-isoe-west-1, aws-iso-e, cloud.adc-e.uk",
        "us-isof-south-1, aws-iso-f, csp.hci.ic.gov",
        "eusc-de-east-1, aws-eusc, amazonaws.eu",
    })
    void ofARegion(String region, String id, String suffix) {
        Partition partition = Partition.ofRegion(region).orElseThrow();
        assertEquals(id, partition.id());
        assertEquals(suffix, partition.dnsSuffix());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "us-east-1a", "us-east", "us-east-", "US-EAST-1", "xx-east-1", "us-gov-west", "us-east-123"})
    void ofNothingElse(String text) {
        assertEquals(Optional.empty(), Partition.ofRegion(text));
    }

    @Test
    void everyRegionBelongsToOneOnly() {
        for (String region :
                new String[] {"us-east-1", "us-gov-west-1", "us-iso-east-1", "us-isob-east-1", "eu-isoe-west-1"}) {
            long owners = Partition.all().stream()
                    .filter(partition -> region.matches(partition.regionPattern()))
                    .count();
            assertEquals(1, owners, region);
        }
    }

    @Test
    void theOldestRegionHasAPrivateDomainOfItsOwn() {
        assertEquals("ec2.internal", Partition.privateDomain("us-east-1"));
        assertEquals("us-east-2.compute.internal", Partition.privateDomain("us-east-2"));
        assertEquals("cn-north-1.compute.internal", Partition.privateDomain("cn-north-1"));
    }
}
