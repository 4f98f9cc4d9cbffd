public import Diagnostics

/// All kinds of findings that reading a file can make.
public let syntaxDiagnostics: [DiagnosticKind] = [
  // The bytes
  .notText, .notUTF8, .controlCharacter, .lineSeparator, .invisibleCharacter, .noBreakSpace,
  // The limits
  .fileTooLarge, .tooDeep, .tooManyNodes, .textTooLong, .keyTooLong, .aliasExpansion,
  // Lines and their order
  .tabIndentation, .indentation, .misplacedList, .listMark, .fullWidthColon, .missingSpace, .missingColon,
  .conflictMark, .foldedText, .secondDocument, .textAfterEnd, .directive,
  // Keys
  .duplicateKey, .similarKeys, .emptyKey, .collectionAsKey, .mergeKey,
  // Values
  .syntax, .unclosedQuote, .curlyQuotes, .textAfterQuote, .unclosedBracket, .colonInText, .reservedCharacter,
  .backslash, .cutText,
  .tag, .undefinedAlias, .recursiveAlias, .unusedAnchor,
]
