import Analysis
import Documents
import PlanFormat
import PlanModel
import Requirements

// Three modules have words in common; this is what they mean where products are written.

/// Where a figure of a product comes from. What a requirement found is a `Requirements.Evidence`.
typealias Evidence = Documents.Evidence
/// A language of the products. The code of a language in a plan is a `PlanFormat.Language`.
typealias Language = Documents.Language
/// A value of a plan. A line of a cover is a `Documents.Fact`.
typealias Fact = PlanFormat.Fact
/// One element of a drawing. The fields of a plan's entry are a `PlanFormat.Shape`.
typealias Shape = Documents.Shape
