package io.github.jkubeaws.config.value;

import java.util.List;
import java.util.Optional;

/**
 * A part of AWS with accounts, names and DNS suffixes of its own.
 * https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
 *
 * @param id as it stands in ARNs
 * @param regionPattern which regions belong to it
 * @param dnsSuffix of its public endpoints
 */
public record Partition(String id, String regionPattern, String dnsSuffix) {

    /** The partitions as the AWS SDKs publish them (partitions.json of botocore). */
    private static final List<Partition> ALL = List.of(
            new Partition("aws", "(af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\\d{1,2}", "amazonaws.com"),
            new Partition("aws-cn", "cn-[a-z]+-\\d{1,2}", "amazonaws.com.cn"),
            new Partition("aws-us-gov", "us-gov-[a-z]+-\\d{1,2}", "amazonaws.com"),
            new Partition("aws-iso", "us-iso-[a-z]+-\\d{1,2}", "c2s.ic.gov"),
            new Partition("aws-iso-b", "us-isob-[a-z]+-\\d{1,2}", "sc2s.sgov.gov"),
            new Partition("aws-iso-e", "eu-isoe-[a-z]+-\\d{1,2}", "cloud.adc-e.uk"),
            new Partition("aws-iso-f", "us-isof-[a-z]+-\\d{1,2}", "csp.hci.ic.gov"),
            new Partition("aws-eusc", "eusc-de-[a-z]+-\\d{1,2}", "amazonaws.eu"));

    /** Returns the partition of a region, if the region's name has the form of one. */
    public static Optional<Partition> ofRegion(String region) {
        return ALL.stream()
                .filter(partition -> region.matches(partition.regionPattern))
                .findFirst();
    }

    /** Returns all of them. */
    public static List<Partition> all() {
        return ALL;
    }

    /**
     * Returns the domain of the private names that EC2 gives to instances of a region.
     * https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html
     */
    public static String privateDomain(String region) {
        return region.equals("us-east-1") ? "ec2.internal" : region + ".compute.internal";
    }
}
