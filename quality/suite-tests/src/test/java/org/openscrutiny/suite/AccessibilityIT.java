package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.launcher.SuiteService;

/**
 * WCAG 2.2 AA and its best practices, as far as axe-core can tell in a real browser, for every page that the public reads. Not
 * run where there is no Chromium.
 */
@ExtendWith(RunningSuite.Provider.class)
class AccessibilityIT {

    private static final Pattern FINDINGS = Pattern.compile("<pre id=\"axe\">(.*?)</pre>", Pattern.DOTALL);
    private static final String RUN = """
            <script>%s</script><script>
            axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(result => {
              const findings = document.createElement('pre');
              findings.id = 'axe';
              findings.textContent = result.violations.map(v => `${v.id} (${v.nodes.length}): ${v.help}: ${v.nodes[0].html}`)
                .concat(`${result.passes.length} rules passed`).join('; ');
              document.body.replaceChildren(findings);
            });</script></body>""";

    private final RunningSuite suite;

    @TempDir
    Path directory;

    AccessibilityIT(RunningSuite suite) {
        this.suite = suite;
    }

    @ParameterizedTest
    @CsvSource({"MEETINGS, /v1/meetings/{meeting.2017-09-05}/packs/1?format=html",
            "MEETINGS, /v1/meetings/{meeting.2017-07-18}/minutes/document?format=html",
            "RECOMMENDATIONS, /v1/reviews/{review.voice.6m}/report",
            "PERFORMANCE, /v1/inspections/{inspection.third-visit}/response-report",
            "PERFORMANCE, /v1/scorecards/{scorecard.september-2017}/report"})
    void pageHasNoFault(SuiteService service, String address) throws Exception {
        var browser = Tools.find("chromium", "chromium-browser", "google-chrome");
        assumeTrue(browser.isPresent(), "No Chromium on the PATH: pages are not checked with axe-core");
        var path = Pattern.compile("\\{([^}]+)}").matcher(address).replaceAll(ref -> suite.id(ref.group(1)));
        var page = suite.anybody(service).accept("text/html").get(path).then().statusCode(200).extract().asString();

        var findings = findings(browser.get(), page);

        assertThat(findings).matches("\\d+ rules passed");
    }

    private String findings(String browser, String page) throws Exception {
        var file = Files.writeString(directory.resolve("page.html"),
                page.replace("</body>", RUN.formatted(axe())));
        var written = directory.resolve("written.html");
        var process = new ProcessBuilder(List.of(browser, "--headless", "--no-sandbox", "--disable-gpu",
                "--user-data-dir=" + directory.resolve("profile"), "--virtual-time-budget=60000", "--dump-dom",
                file.toUri().toString())).redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(written.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("Chromium ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        var found = FINDINGS.matcher(Files.readString(written));
        assertThat(found.find()).as("axe-core has run").isTrue();
        return found.group(1);
    }

    private static String axe() throws IOException {
        try (var script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
