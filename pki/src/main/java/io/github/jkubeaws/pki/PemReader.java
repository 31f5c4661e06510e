package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.PemFault.Damaged;
import io.github.jkubeaws.pki.PemFault.NotPem;
import io.github.jkubeaws.pki.PemFault.TooLarge;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the blocks of a PEM file, by RFC 7468: text around blocks is a comment; a block itself is either whole or a
 * fault.
 */
final class PemReader {

    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z-]{1,40}): ?(.{0,200})");
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
    private static final byte DER_SEQUENCE = 0x30;

    private final List<String> lines;
    private int next;

    private PemReader(List<String> lines) {
        this.lines = lines;
    }

    /** Returns all blocks, in order; at least one. */
    static List<PemBlock> read(byte[] text, int limit) throws CertificateFaultException {
        if (text.length > limit) {
            throw new CertificateFaultException(new TooLarge(text.length, limit));
        }
        String letters = new String(text, StandardCharsets.ISO_8859_1);
        List<String> lines = letters.startsWith(BYTE_ORDER_MARK)
                ? letters.substring(BYTE_ORDER_MARK.length()).lines().toList()
                : letters.lines().toList();
        List<PemBlock> blocks = new PemReader(lines).blocks();
        if (blocks.isEmpty()) {
            throw new CertificateFaultException(new NotPem(looksLike(text)));
        }
        return blocks;
    }

    private static String looksLike(byte[] text) {
        if (text.length == 0) {
            return "it is empty";
        }
        return text[0] == DER_SEQUENCE
                ? "it looks like DER, the binary form (openssl x509 -inform der, or openssl pkey -inform der, turns it round)"
                : "no line says '-----BEGIN …-----'";
    }

    private List<PemBlock> blocks() throws CertificateFaultException {
        List<PemBlock> blocks = new ArrayList<>();
        while (next < lines.size()) {
            String line = lines.get(next++).strip();
            Matcher begin = BEGIN.matcher(line);
            if (begin.matches()) {
                blocks.add(block(begin.group(1)));
            } else if (line.startsWith("-----")) {
                throw damaged(next, "no block begins here");
            }
        }
        return blocks;
    }

    private PemBlock block(String label) throws CertificateFaultException {
        int first = next;
        Map<String, String> headers = headers();
        StringBuilder encoded = new StringBuilder();
        String end = "-----END " + label + "-----";
        while (next < lines.size()) {
            String line = lines.get(next++).strip();
            if (line.equals(end)) {
                return new PemBlock(first, label, headers, decode(encoded.toString(), first));
            }
            if (line.startsWith("-")) {
                throw damaged(next, "the block that begins at line " + first + " does not end as it began");
            }
            encoded.append(line);
        }
        throw damaged(first, "the block does not end");
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        while (next < lines.size()) {
            Matcher header = HEADER.matcher(lines.get(next).strip());
            if (!header.matches()) {
                break;
            }
            headers.put(header.group(1), header.group(2));
            next++;
        }
        return headers;
    }

    private static byte[] decode(String encoded, int line) throws CertificateFaultException {
        byte[] content;
        try {
            content = Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw damaged(line, "what stands in the block is not base64");
        }
        if (content.length == 0) {
            throw damaged(line, "nothing stands in the block");
        }
        return content;
    }

    private static CertificateFaultException damaged(int line, String what) {
        return new CertificateFaultException(new Damaged(line, what));
    }
}
