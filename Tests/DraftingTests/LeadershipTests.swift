import Testing

@testable import Drafting

/// Who leads an office and who guides it, by its name and 上级.
@Suite struct LeadershipTests {
  @Test(arguments: [
    ("禾川县农业农村局", "市农业农村局", "", "县委、县政府", "市农业农村局"),
    ("澄州市审计局", "省审计厅", "", "市委、市政府", "省审计厅"),
    ("澄州市云浦区城市管理局", "市城市管理局", "", "区委、区政府", "市城市管理局"),
    ("雁屏县文化和旅游局", "市文化广电和旅游局", "", "县委、县政府", "市文化广电和旅游局"),
    ("县公安局", "市公安局", "", "县委、县政府", "市公安局"),
    // Committees and governments lead, departments guide.
    ("临溪县民政局", "县委、县政府、市民政局", "", "县委、县政府", "市民政局"),
    ("临溪县民政局", "县委、县政府和市民政局", "", "县委、县政府", "市民政局"),
    ("临溪县文化和旅游局", "县委、县政府、市文化和旅游局", "", "县委、县政府", "市文化和旅游局"),
    // As set: what is managed from above, schools, firms, offices within, another line, what names a guide.
    ("云陵县税务局", "市税务局", "", "市税务局", ""), ("澄州市气象局", "省气象局", "", "省气象局", ""),
    ("青崖县第一高级中学", "县教育局", "", "县教育局", ""), ("松塘县供电公司", "市供电公司", "", "市供电公司", ""),
    ("县公安局河东派出所", "县公安局", "", "县公安局", ""), ("县发展和改革局办公室", "市发展和改革委", "", "市发展和改革委", ""),
    ("云汀经济开发区招商局", "市投资促进局", "", "市投资促进局", ""), ("平岗县信访局", "县政府办公室", "", "县政府办公室", ""),
    ("禾川县林业局", "县自然资源局", "", "县自然资源局", ""), ("临溪县民政局", "县委、县政府", "市民政局", "县委、县政府", "市民政局"),
    ("临溪县民政局", "市民政局", "县委、县政府", "市民政局", "县委、县政府"), ("青泽县人民法院", "县委", "", "县委", ""),
    ("柳塘镇中心小学", "县教育局", "", "县教育局", ""), ("县人民医院", "县卫生健康局", "县卫生健康局党组", "县卫生健康局", ""),
  ])
  func tellsWhoLeadsAndWhoGuides(_ unit: String, _ superior: String, _ guide: String, _ leads: String, _ guides: String)
  {
    var settings = Settings()
    for (name, value) in [("单位", unit), ("上级", superior), ("指导单位", guide)] where !value.isEmpty {
      settings.put(Settings.Entry(name: name, value: value, origin: .option("--" + name)))
    }
    let leadership = Leadership(settings)
    #expect(leadership.leads?.text == leads)
    #expect(leadership.guides?.text ?? "" == guides)
  }
}
