package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code cluster.yaml}. Every setting knows whether it was written, what it is, and where it stands; the parts that
 * were not understood are known as such, so that rules leave them alone.
 *
 * @param basics identity, place and access
 * @param versions what runs
 * @param network the VPC, its subnets, the addresses of pods and services
 * @param endpoints the names of the API
 * @param controller the control plane's nodes
 * @param etcd the etcd members
 * @param worker the workers
 * @param components what runs on the machines, and how
 * @param operations how the cluster is made, watched and kept
 * @param networkOptions decisions about the network that belong to no subnet
 * @param diagnose what a diagnosis looks at too
 */
public record ClusterConfig(
        Basics basics,
        Versions versions,
        Network network,
        Endpoints endpoints,
        Controller controller,
        Etcd etcd,
        Worker worker,
        Components components,
        Operations operations,
        NetworkOptions networkOptions,
        Diagnose diagnose) {
    private static final Key<Controller> CONTROLLER = Key.of(
                    "controller", Types.section(Controller.SECTION), "The nodes of the control plane.")
            .since("0.1");
    private static final Key<Etcd> ETCD =
            Key.of("etcd", Types.section(Etcd.SECTION), "The etcd members.").since("0.1");
    private static final Key<Worker> WORKER = Key.of("worker", Types.section(Worker.SECTION), "The workers.");

    /** The whole file. */
    public static final Section<ClusterConfig> SECTION = Section.named(
                    "", "One file describes one cluster.", ClusterConfig::read)
            .keys(Basics.KEYS)
            .keys(Versions.KEYS)
            .keys(Network.KEYS)
            .keys(Endpoints.KEYS)
            .keys(CONTROLLER, ETCD, WORKER)
            .keys(Components.KEYS)
            .keys(Operations.KEYS)
            .keys(NetworkOptions.KEY, Diagnose.KEY)
            .retired(RetiredKeys.TOP)
            .build();

    private static ClusterConfig read(Fields fields) {
        return new ClusterConfig(
                Basics.read(fields),
                Versions.read(fields),
                Network.read(fields),
                Endpoints.read(fields),
                fields.section(CONTROLLER),
                fields.section(ETCD),
                fields.section(WORKER),
                Components.read(fields),
                Operations.read(fields),
                fields.section(NetworkOptions.KEY),
                fields.section(Diagnose.KEY));
    }

    /** Returns what is common to every kind of node: controllers, etcd members, then each pool's workers. */
    public Stream<Machines> machines() {
        return Stream.concat(
                Stream.of(controller.machines(), etcd.machines()),
                worker.nodePools().stream().map(NodePool::machines));
    }

    /** Returns the endpoints that hold: those of {@code apiEndpoints}, or the one that externalDNSName describes. */
    public List<ApiEndpoint> apiEndpoints() {
        boolean one = endpoints.externalDnsName().isWritten()
                && !endpoints.apiEndpoints().isWritten();
        return one
                ? List.of(endpoints.external(controller))
                : endpoints.apiEndpoints().list();
    }

    /** Returns the subnets that hold: those of {@code subnets}, or the one that the top of the file describes. */
    public List<Subnet> subnets() {
        if (!network.subnets().isEmpty()) {
            return network.subnets().list();
        }
        Spot spot = basics.availabilityZone().spot();
        Reference none =
                new Reference(spot, Value.absent(spot, Optional.empty()), Value.absent(spot, Optional.empty()));
        return List.of(new Subnet(
                spot,
                Value.absent(spot, Optional.of("Subnet0")),
                basics.availabilityZone(),
                network.instanceCidr().withFallback(Optional.of(Network.ONE_SUBNET)),
                Value.absent(spot, Optional.of(false)),
                none,
                Value.absent(spot, Optional.empty()),
                none,
                new NatGateway(none, Value.absent(spot, Optional.empty()))));
    }
}
