import Records
import Testing
import TextCore

@testable import Drafting

/// Words that a result leaves to its task's name: what a contract is for, what was changed, where it was looked.
@Suite struct WholeWordsTests {
  private static func whole(_ task: String, _ text: String) -> String {
    WholeWords(wordbook: Support.wordbook, task: task).written(text)
  }

  @Test(arguments: [
    ("应急物资采购", "签订合同171.6万元，物资已入库", "签订应急物资采购合同171.6万元，物资已入库"),
    ("食堂食材采购", "签订合同3份", "签订食堂食材采购合同3份"), ("校园物业服务", "签订合同86万元", "签订校园物业服务合同86万元"),
    ("巡察反馈问题整改", "反馈26个，整改24个", "反馈问题26个，整改24个"), ("审计反馈问题整改", "反馈9条，整改9条", "反馈问题9条，整改9条"),
    ("农家书屋换书", "142个书屋均已更换，每个60册", "142个农家书屋均已更换图书，每个60册"), ("老旧小区换灯", "12个小区全部更换", "12个老旧小区全部更换灯具"),
    ("药品采购", "签订合同320万", "签订药品采购合同320万元"), ("公厕改造", "公厕改造又完成6座，累计16座，均已开放", "公厕改造累计完成16座，均已开放"),
    ("违规动火作业整治", "排查场所约1300处，纠正违规动火46起", "开展违规动火作业整治，排查场所约1300处，纠正违规动火46起"),
    ("燃气安全专项治理", "检查单位86家，整改燃气隐患31处", "开展燃气安全专项治理，检查单位86家，整改燃气隐患31处"),
  ])
  func putsThemBack(_ task: String, _ text: String, _ expected: String) { #expect(Self.whole(task, text) == expected) }

  @Test(arguments: [
    ("招商引资", "签订合同12份，总投资3亿元"), ("应急物资采购", "签订供货合同3份"), ("问题整改", "反馈意见26条，采纳20条"),
    ("电梯换证", "更换12台"), ("管网改造", "又完成6公里，累计投资80万元"), ("路灯维护", "62盏路灯均已更换"), ("网络餐饮整治", "平台入网餐饮店218家，下线9家"),
    ("食品安全排查", "排查单位62家，食品问题9个"), ("燃气安全专项治理", "检查单位86家"),
  ])
  func leavesOthers(_ task: String, _ text: String) { #expect(Self.whole(task, text) == text) }

  @Test(arguments: [
    ("下乡义诊", "看了1860来人", "", "接诊约1860人"), ("家庭医生签约", "签约1.26万人", "1.26万人", "家庭医生签约1.26万人"),
    ("发热门诊改造", "投用", "", "发热门诊改造投用"), ("困难群众慰问", "为120名群众发放慰问品", "", "为120名困难群众发放慰问品"),
    ("义诊", "下村看了1860来人", "", "下村接诊约1860人"), ("家庭医生签约", "重点人群6820人", "1.26万人", "家庭医生签约1.26万人，其中重点人群6820人"),
    ("行政处罚", "立案查处31件，罚款168.5万元", "", "行政处罚立案查处31件"), ("送温暖", "慰问17人；互助保险续保214人全覆盖", "", "送温暖慰问17人"),
    ("未履约项目清理", "清理签约两年以上未开工项目8个，收回土地275亩", "", "清理签约两年以上未开工项目8个"),
    ("装路灯", "85盏，花了12.75万元", "", "安装路灯85盏，投入12.75万元"),
    ("法治宣传", "进机关、企业、乡村86场", "", "走进机关、企业、乡村开展法治宣传86场"), ("社会工作人才", "组织考前培训96人", "", "加强社会工作人才培养，"),
    ("税收经济分析", "撰写分析报告15篇，其中6篇获县领导批示", "", "其中6篇获县领导批示"),
    ("发热门诊改造", "主体改完，设备到货", "", "改造完成"),
  ])
  func tellsTheDeed(_ task: String, _ result: String, _ quantity: String, _ expected: String) {
    let texts = Support.points([(task, result, quantity)]).map { $0.text(.full) }
    #expect(texts.first?.contains(expected) == true, "\(texts)")
  }

  /// A person who won is told, and nobody is made of a note.
  @Test func namesWhoeverWon() {
    #expect(ContestName("小许比赛", "全市古籍知识竞赛二等奖", owner: "小许")?.text == "小许参加全市古籍知识竞赛，获二等奖")
    #expect(ContestName("王晓梅参赛", "全省护理技能大赛一等奖", owner: "王晓梅")?.text == "王晓梅参加全省护理技能大赛，获一等奖")
    #expect(ContestName("职工比赛", "全市乒乓球比赛第二名", owner: "工会")?.text == "参加全市乒乓球比赛，获第二名")
    #expect(ContestName("得奖", "全市演讲比赛一等奖", owner: "馆长")?.text == "参加全市演讲比赛，获一等奖")
  }

  /// One stage of a thing in a row of its own has the month of its row.
  @Test func datesMilestones() {
    let records = Support.ledger([
      "1,项目,,医药产业园一期,\"竣工，标准厂房8万平方米\",,9月,已完成,,,,", "2,项目,,云端招商平台,\"上线，录入企业800家\",,三季度,已完成,,,,",
      "3,项目,,门诊楼改造,\"投用\",,全年,已完成,,,,", "4,项目,,污水处理厂,\"7月通水\",,9月,已完成,,,,",
    ]).records
    let texts = Support.grouping.points(Array(records.indices), of: records).map { $0.text(.full) }
    #expect(texts == ["医药产业园一期9月竣工，标准厂房8万平方米", "云端招商平台三季度上线，录入企业800家", "门诊楼改造投用", "污水处理厂7月通水"])
  }
}
