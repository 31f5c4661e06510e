package io.github.jkubeaws.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may see what. */
class ArchitectureTest {
    private static final String ROOT = "io.github.jkubeaws";
    private static final String[] PURE = {
        ROOT + ".pki..", ROOT + ".problem..", ROOT + ".config..", ROOT + ".render..", ROOT + ".diagnose.rules.."
    };

    private static JavaClasses house;

    @BeforeAll
    static void importEveryModule() {
        Path checkout = Path.of(System.getProperty("checkout"));
        List<Path> modules = Stream.of("pki", "render", "src", "cmd")
                .map(module -> checkout.resolve(module).resolve("target/classes"))
                .toList();
        house = new ClassFileImporter().importPaths(modules);
        for (String room : List.of("pki.Pem", "config.ClusterYaml", "render.AssetDirectory", "cmd.Main")) {
            assertTrue(house.contain(ROOT + '.' + room), room + " was not found; is its module built?");
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(house);
    }

    @Test
    void onlyTheAdaptersSeeTheSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".aws..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .check(house);
    }

    @Test
    void onlyPkiSeesBouncyCastle() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".pki..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(house);
    }

    @Test
    void onlyTheSkinTouchesTheProcess() {
        noClasses()
                .that(describe(
                        "are not the skin",
                        type -> !resideInAPackage(ROOT + ".cmd..").test(type)
                                && !resideInAPackage(ROOT + ".console..").test(type)))
                .should()
                .accessFieldWhere(describe(
                        "it is a standard stream",
                        (JavaFieldAccess access) -> access.getTargetOwner().isEquivalentTo(System.class)))
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(house);
    }

    @Test
    void pureRoomsAreToldTheTimeAndGivenTheirDice() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethodWhere(
                        target(nameMatching("now|getenv|randomUUID|currentTimeMillis|nanoTime|getInstanceStrong")))
                .orShould()
                .callConstructor(java.security.SecureRandom.class)
                .orShould()
                .callConstructor(java.util.Random.class)
                .check(house);
    }

    @Test
    void onlyTheAssetDirectoryTouchesADisk() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".render.AssetDirectory")
                .and(describe(
                        "are not inside it", type -> !type.getName().startsWith(ROOT + ".render.AssetDirectory$")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.io\\.(File|FileInputStream|FileOutputStream|RandomAccessFile|FileReader|FileWriter)")
                .check(house);
    }
}
