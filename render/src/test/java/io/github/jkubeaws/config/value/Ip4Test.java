package io.github.jkubeaws.config.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ip4Test {

    @Test
    void printsWhatTheJdkPrintsAndParsesItBack() throws UnknownHostException {
        Random random = new Random(6);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[4];
            random.nextBytes(bytes);
            String expected = InetAddress.getByAddress(bytes).getHostAddress();
            Ip4 address = Ip4.parse(expected).orElseThrow();
            assertEquals(expected, address.toString());
            assertEquals(Integer.toUnsignedLong(java.nio.ByteBuffer.wrap(bytes).getInt()), address.bits());
        }
    }

    @Test
    void comparesAsNumbersNotAsText() {
        Ip4 nine = Ip4.parse("9.255.255.255").orElseThrow();
        Ip4 ten = Ip4.parse("10.0.0.0").orElseThrow();
        Ip4 high = Ip4.parse("200.0.0.1").orElseThrow();
        assertEquals(-1, Integer.signum(nine.compareTo(ten)));
        assertEquals(-1, Integer.signum(ten.compareTo(high)));
        assertEquals(ten, nine.plus(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "1.2.3.999",
                "01.2.3.4",
                "1.2.3.04",
                "0x1.2.3.4",
                "1.2.3.-4",
                " 1.2.3.4",
                "1.2.3.4 ",
                "1.2.3.4\n",
                "1..3.4",
                "1234.1.1.1",
                "::1",
                "١.2.3.4",
                "localhost"
            })
    void refusesWhatIsNoAddress(String text) {
        assertEquals(Optional.empty(), Ip4.parse(text));
    }
}
