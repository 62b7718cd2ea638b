import Foundation
import Testing

@Suite struct TracePageTests {
  /// A folder with a ledger that would break out of any page, drafted; the body gets the folder.
  private func inWorkspace<R>(_ body: (String) throws -> R) throws -> R {
    try Bigan.inNewFolder { folder in
      try Bigan.put("年度：2023\n单位：某市某局\n简称：我局\n上级：市委\n指导单位：市直机关工委\n", folder + "/设置.txt")
      let rows = [
        "序号,类别,事项,工作任务,完成情况,数量,完成状态,备注",
        "1,思想,理论学习,中心组学习（一季度）,围绕高质量发展开展集体学习研讨,2次,已完成,",
        "2,思想,理论学习,中心组学习（二季度）,围绕安全生产开展集体学习研讨,1次,已完成,<script>alert(1)</script>",
        "3,思想,理论学习,专题党课,各支部书记讲授专题党课,8次,已完成,\"' \"\" ]]> --> </script><img src=x onerror=alert(2)>\"",
        "4,思想,理论学习,内部事项,处置线索,1件,已完成,内部掌握",
      ]
      try Bigan.put(rows.joined(separator: "\n") + "\n", folder + "/台账.csv")
      let run = try Bigan.run(["draft", folder, "--output", folder + "/稿.txt"])
      #expect(run.status == 0, "\(run.err)")
      return try body(folder)
    }
  }

  private func page(_ folder: String, _ options: [String] = []) throws -> String {
    let run = try Bigan.run(["trace", folder + "/稿.txt", "--format", "html"] + options)
    #expect(run.status == 0, "\(run.err)")
    return run.out
  }

  @Test func isOnePageThatNeedsNothingElse() throws {
    try inWorkspace { folder in
      let page = try page(folder)
      #expect(page.hasPrefix("<!DOCTYPE html>"))
      #expect(page.hasSuffix("</html>\n"))
      for outside in ["http:", "https:", "src=\"", "url(", "@import", "<link"] { #expect(!page.contains(outside)) }
      #expect(page.contains("<html lang=\"zh-CN\">"))
      #expect(try self.page(folder) == page)
    }
  }

  @Test func showsCellsAsTextOnly() throws {
    try inWorkspace { folder in
      let page = try page(folder)
      #expect(page.components(separatedBy: "<script").count == 2)
      #expect(!page.contains("<img"))
      #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(page.contains("&#39; &quot; ]]&gt; --&gt; &lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;"))
    }
  }

  @Test func tiesSentencesToRowsAndNumbersToArithmetic() throws {
    try inWorkspace { folder in
      let page = try page(folder)
      // The first two rows are told by one sentence, the fourth by none.
      #expect(page.contains("data-r=\"0-1\""))
      #expect(page.contains("<span class=\"n sum\" title=\"2次（台账.csv:2）＋1次（台账.csv:3）＝3次\">3次</span>"))
      #expect(
        page.contains(
          "id=\"r3\" role=\"button\" tabindex=\"0\" aria-pressed=\"false\" data-fate=\"excluded\" data-s=\"\""))
      let uncited = try #require(
        page.components(separatedBy: "id=\"uncited\"").last?.components(separatedBy: "</section>").first)
      #expect(uncited.contains("台账.csv:5") && uncited.contains("备注写有“内部掌握”"))
      #expect(!uncited.contains("台账.csv:2"))
      #expect(page.contains("@media print"))
    }
  }

  @Test func speaksBothLanguages() throws {
    try inWorkspace { folder in
      let page = try page(folder, ["--lang", "en"])
      #expect(page.contains("<html lang=\"en\">"))
      #expect(page.contains("Rows that no sentence tells"))
      #expect(!page.contains("没有写进正文的台账行"))
    }
  }

  @Test func everyValueOfTheTemplateIsEscaped() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/Assets/Pages/trace.html.liquid")
    let template = try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
    let outputs = template.components(separatedBy: "{{").dropFirst().compactMap {
      $0.components(separatedBy: "}}").first
    }
    #expect(outputs.count > 50)
    for output in outputs { #expect(output.hasSuffix("| 转义 "), "{{\(output)}}") }
  }

  @Test func theOutputGoesToAFileButNeverOverTheDraft() throws {
    try inWorkspace { folder in
      let text = try Bigan.text(folder + "/稿.txt")
      let run = try Bigan.run(["trace", folder, "--format", "html", "-o", folder + "/核对.html"])
      #expect(run.status == 0)
      #expect(run.out.isEmpty)
      #expect(try Bigan.text(folder + "/核对.html") == page(folder))
      #expect(try Bigan.run(["trace", folder, "--format", "html", "-o", folder + "/稿.txt"]).status == 2)
      #expect(try Bigan.text(folder + "/稿.txt") == text)
    }
  }

  /// What a person does, done in a browser: its findings stand in the document that comes back.
  @Test(.enabled(if: Browser.program != nil, "no browser is installed"))
  func worksInABrowser() throws {
    try inWorkspace { folder in
      let script = """
        <script>
        window.alert = function () { document.title = "broken into"; };
        var found = [];
        var lit = function () {
          return Array.from(document.querySelectorAll(".on"), function (e) { return e.id; }).filter(Boolean).join(",");
        };
        var press = function (element, key) {
          element.dispatchEvent(new KeyboardEvent("keydown", { key: key, bubbles: true, cancelable: true }));
        };
        var sentence = document.querySelector("[data-r='0-1']");
        sentence.click();
        found.push("sentence " + (lit() === sentence.id + ",r0,r1") + " " + sentence.getAttribute("aria-pressed"));
        found.push("detail " + (getComputedStyle(document.getElementById("d" + sentence.dataset.s)).display === "block"));
        document.getElementById("r1").click();
        found.push("row " + (lit() === sentence.id + ",r1"));
        press(document.getElementById("r1"), "Escape");
        found.push("escape " + (lit() === ""));
        press(document.getElementById("r2"), "Enter");
        found.push("enter " + /^s[0-9]+,r2$/.test(lit()));
        document.querySelector("#filters input[value=excluded]").click();
        found.push("filter " + (document.getElementById("r3").offsetHeight === 0));
        document.getElementById("find").value = "<script>";
        document.getElementById("find").dispatchEvent(new Event("input", { bubbles: true }));
        found.push("find " + document.getElementById("shown").textContent);
        document.body.setAttribute("data-found", found.join("; "));
        </script>
        """
      let path = folder + "/核对.html"
      try Bigan.put(try page(folder).replacing("</body>", with: script + "</body>"), path)
      let document = try Browser.document(of: path, in: folder)
      #expect(
        document.contains(
          "data-found=\"sentence true true; detail true; row true; escape true; enter true; filter true; find 1/4\""))
      #expect(!document.contains("<title>broken"))
    }
  }
}
