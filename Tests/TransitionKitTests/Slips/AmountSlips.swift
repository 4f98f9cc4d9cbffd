extension Slip {
  /// In an amount of money, in line 8.
  static let amounts = """
    $1,200,000
    ! 8:15 expected a number in plain digits, found '$1,200,000'
    > write 1200000; a currency has its own key
    ~ 1200000

    US$ 1.2 million
    ! 8:15 expected a number in plain digits, found 'US$ 1.2 million'
    > write 1200000; a currency has its own key
    ~ 1200000

    1 200 000
    ! 8:15 expected a number in plain digits, found '1 200 000'
    > write 1200000
    = 1200000

    1\u{A0}200\u{A0}000
    ! 8:15 expected a number in plain digits, found '1\u{A0}200\u{A0}000'
    > write 1200000
    = 1200000

    1'200'000
    ! 8:15 expected a number in plain digits, found '1'200'000'
    > write 1200000
    = 1200000

    1.200.000
    ! 8:15 expected a number in plain digits, found '1.200.000'
    > write 1200000
    = 1200000

    12 500,50
    ! 8:15 expected a number in plain digits, found '12 500,50'
    > write 12500.50
    = 12500.50

    1,500
    ! 8:15 expected a number in plain digits, found '1,500'
    > write 1500; or 1.500 if the comma begins the decimals

    € 500
    ! 8:15 expected a number in plain digits, found '€ 500'
    > write 500; a currency has its own key
    ~ 500

    1200000 USD
    ! 8:15 expected a number in plain digits, found '1200000 USD'
    > write 1200000; a currency has its own key
    ~ 1200000

    500 k
    ! 8:15 expected a number in plain digits, found '500 k'
    > write 500000
    = 500000

    12,5
    ! 8:15 expected a number in plain digits, found '12,5'
    > write 12.5
    = 12.5

    about 1,500
    ! 8:15 expected a number in plain digits, found 'about 1,500'
    > write about 1500; or 1.500 if the comma begins the decimals

    50 %
    ! 8:15 expected a number in plain digits, found '50 %'
    > write 50, without the sign
    ~ 50

    -
    ! 8:15 a list cannot begin here
    > where nothing is known yet, write unknown in place of the dash; begin a list on the next line
    """
}
