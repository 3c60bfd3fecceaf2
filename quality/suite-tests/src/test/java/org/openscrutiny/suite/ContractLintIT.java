package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reads the three contracts with Spectral: OpenAPI's rules, OWASP's, and our own in {@code quality/contract-lint}. Left out,
 * with a notice, where there is no Node or npm cannot install what is pinned there.
 */
class ContractLintIT {

    private static final Path RULES = RunningSuite.root().resolve("quality/contract-lint");
    private static final Path WORKSHOP = Path.of("target/contract-lint").toAbsolutePath();

    @BeforeAll
    static void installSpectral() throws Exception {
        var npm = Tools.find("npm");
        assumeTrue(npm.isPresent(), "No npm on the PATH: the contracts are not read with Spectral");
        Files.createDirectories(WORKSHOP);
        for (var file : List.of("package.json", "package-lock.json", "spectral.yaml")) {
            Files.copy(RULES.resolve(file), WORKSHOP.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        var output = new StringBuilder();
        var exit = run(output, List.of(npm.get(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        assumeTrue(exit == 0, () -> "npm cannot install Spectral: the contracts are not read with it. " + output);
    }

    @Test
    void contractsKeepTheRules() throws Exception {
        var output = new StringBuilder();

        var exit = lint(output,
                List.of("meetings-service", "recommendations-service", "performance-service")
                        .stream()
                        .map(service -> RunningSuite.root().resolve(service).resolve("contract/openapi.yaml"))
                        .toList());

        assertThat(exit).as(output.toString()).isZero();
    }

    @Test
    void carelessContractBreaksEachOfOurRules() throws Exception {
        var careless = Path.of(ContractLintIT.class.getResource("/contract-lint/careless.yaml").toURI());
        var output = new StringBuilder();

        var exit = lint(output, List.of(careless));

        assertThat(exit).isEqualTo(1);
        assertThat(output).contains("sent-texts-are-limited", "sent-arrays-are-limited", "operation-has-summary",
                "addresses-are-in-lower-case", "members-are-camel-case", "errors-are-problems",
                "posts-take-an-idempotency-key", "changes-take-a-precondition");
    }

    private static int lint(StringBuilder output, List<Path> contracts) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(WORKSHOP.resolve("node_modules/.bin/spectral").toString(), "lint",
                "--ruleset", "spectral.yaml", "--fail-severity", "error", "--display-only-failures"));
        contracts.forEach(contract -> command.add(contract.toString()));
        return run(output, command);
    }

    private static int run(StringBuilder output, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).directory(WORKSHOP.toFile()).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            output.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }
}
